import { EntitySchema } from 'typeorm';
import type { RequestText } from './request-text';

/** Vectors inside jsonb are the bytes of their floats in base64. */
export interface StoredVector {
  readonly model: string;
  readonly vector: string;
}

export type RequestTextRow = Omit<RequestText, 'embedding' | 'otherVectors'> & {
  readonly embedding: Buffer | null;
  readonly otherVectors: readonly StoredVector[];
  /** Told by another event than the text, and kept when the text changes. */
  readonly finishedAt?: Date | null;
};

export const RequestTextEntity = new EntitySchema<RequestTextRow>({
  name: 'RequestText',
  tableName: 'request_texts',
  columns: {
    serviceRequestId: { type: 'text', name: 'service_request_id', primary: true, primaryKeyConstraintName: 'request_texts_pkey' },
    customerId: { type: 'text', name: 'customer_id' },
    language: { type: 'text' },
    text: { type: 'text' },
    productVersion: { type: 'text', name: 'product_version', nullable: true },
    model: { type: 'text', nullable: true },
    embedding: { type: 'bytea', nullable: true },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
    otherVectors: { type: 'jsonb', name: 'other_vectors', default: [] },
    submittedAt: { type: 'timestamptz', name: 'submitted_at' },
  },
  indices: [{ name: 'request_texts_by_time', columns: ['submittedAt', 'serviceRequestId'] }],
});
