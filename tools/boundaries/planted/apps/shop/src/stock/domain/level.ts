export const stockLevel = 1;
