import { EntitySchema } from 'typeorm';
import type { ServiceRequest } from './domain/service-request';

/** `search` is what a request is found by; it is written, never read. */
export type ServiceRequestRow = ServiceRequest & { readonly search?: string };

export const ServiceRequestEntity = new EntitySchema<ServiceRequestRow>({
  name: 'ServiceRequest',
  tableName: 'service_requests',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'service_requests_pkey' },
    reference: { type: 'text' },
    clientKey: { type: 'text', name: 'client_key' },
    customerId: { type: 'text', name: 'customer_id' },
    contactId: { type: 'text', name: 'contact_id', nullable: true },
    deviceId: { type: 'text', name: 'device_id', nullable: true },
    contractId: { type: 'text', name: 'contract_id', nullable: true },
    contractNamed: { type: 'boolean', name: 'contract_named' },
    department: { type: 'text', nullable: true },
    channel: { type: 'text' },
    language: { type: 'text' },
    requestType: { type: 'text', name: 'request_type', nullable: true },
    subject: { type: 'text' },
    description: { type: 'text' },
    impact: { type: 'text', nullable: true },
    urgency: { type: 'text', nullable: true },
    impactScope: { type: 'text', name: 'impact_scope', nullable: true },
    occurredAt: { type: 'timestamptz', name: 'occurred_at', nullable: true },
    desiredBy: { type: 'timestamptz', name: 'desired_by', nullable: true },
    priority: { type: 'text' },
    priorityRule: { type: 'text', name: 'priority_rule' },
    responseLevel: { type: 'text', name: 'response_level', nullable: true },
    missing: { type: 'text', array: true },
    status: { type: 'text' },
    submittedAt: { type: 'timestamptz', name: 'submitted_at' },
    firstContactAt: { type: 'timestamptz', name: 'first_contact_at' },
    submittedBy: { type: 'text', name: 'submitted_by' },
    search: { type: 'tsvector', nullable: true, select: false },
  },
  foreignKeys: [
    { name: 'service_requests_of_customer', target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] },
    { name: 'service_requests_of_contact', target: 'Contact', columnNames: ['contactId'], referencedColumnNames: ['id'] },
    { name: 'service_requests_about_device', target: 'Device', columnNames: ['deviceId'], referencedColumnNames: ['id'] },
    { name: 'service_requests_under_contract', target: 'Contract', columnNames: ['contractId'], referencedColumnNames: ['id'] },
  ],
  indices: [
    { name: 'service_requests_reference', columns: ['reference'], unique: true },
    { name: 'service_requests_client_key', columns: ['customerId', 'clientKey'], unique: true },
    { name: 'service_requests_by_time', columns: ['submittedAt', 'id'] },
    { name: 'service_requests_by_priority', columns: ['priority', 'submittedAt', 'id'] },
    { name: 'service_requests_by_customer', columns: ['customerId', 'submittedAt', 'id'] },
    { name: 'service_requests_by_contact', columns: ['contactId', 'submittedAt', 'id'] },
    { name: 'service_requests_search', synchronize: false },
  ],
});
