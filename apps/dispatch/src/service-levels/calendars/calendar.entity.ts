import { EntitySchema } from 'typeorm';
import type { StoredCalendar } from '../domain/stored-calendar';

export type CalendarRow = StoredCalendar & { readonly createdAt: Date; /** Null: shipped. */ readonly createdBy: string | null };

export const CalendarEntity = new EntitySchema<CalendarRow>({
  name: 'BusinessCalendar',
  tableName: 'business_calendars',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'business_calendars_pkey' },
    version: { type: 'int', primary: true, primaryKeyConstraintName: 'business_calendars_pkey' },
    nameZh: { type: 'text', name: 'name_zh' },
    nameEn: { type: 'text', name: 'name_en' },
    zone: { type: 'text', nullable: true },
    hours: { type: 'jsonb' },
    yearlyHolidays: { type: 'text', array: true, name: 'yearly_holidays' },
    followsYearlyTable: { type: 'boolean', name: 'follows_yearly_table' },
    years: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    createdBy: { type: 'text', name: 'created_by', nullable: true },
  },
});
