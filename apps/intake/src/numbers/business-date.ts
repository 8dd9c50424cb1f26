import { businessDay } from './domain/reference';

/** The calendar day of an instant where the business is, YYYY-MM-DD. */
export const businessDate = (instant: Date, zone: string): string => businessDay(instant, zone).replace(/^(....)(..)(..)$/, '$1-$2-$3');
