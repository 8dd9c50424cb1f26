import { z } from 'zod';

export const instant = z.iso.datetime();
export const priority = z.enum(['P1', 'P2', 'P3']);
export const responseLevel = z.enum(['RED', 'YELLOW', 'BLUE']);
export const language = z.enum(['zh', 'en']);
export const channel = z.enum(['PHONE', 'ONLINE', 'EMAIL', 'DEVICE', 'IMPORT']);
export const requestType = z.enum(['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY']);
export const customerLevel = z.enum(['STANDARD', 'IMPORTANT', 'KEY']);
export const requestStatus = z.enum(['AWAITING_ASSIGNMENT', 'NEEDS_INFORMATION', 'IN_PROGRESS', 'COMPLETED', 'CLOSED']);
export const clockKind = z.enum(['REGISTRATION', 'FIRST_RESPONSE', 'DISPATCH', 'ON_SITE', 'RESOLUTION', 'RCA_REPORT']);
export const grade = z.enum(['JUNIOR', 'SENIOR', 'EXPERT']);
/** 1 (poor) to 5 (excellent). */
export const rating = z.number().int().min(1).max(5);
/** Why an order waits for somebody else. */
export const pauseReason = z.enum(['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'AGREED_APPOINTMENT', 'FORCE_MAJEURE']);
