export class OrdersStore {}
