export class StockEntity {}
