import { EntitySchema } from 'typeorm';
import type { WorkOrder, WorkStep } from './domain/work-order';

export const WorkOrderEntity = new EntitySchema<WorkOrder>({
  name: 'WorkOrder',
  tableName: 'work_orders',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'work_orders_pkey' },
    reference: { type: 'text' },
    version: { type: 'int' },
    status: { type: 'text' },
    priority: { type: 'text' },
    responseLevel: { type: 'text', name: 'response_level', nullable: true },
    serviceRequestId: { type: 'text', name: 'service_request_id' },
    customerId: { type: 'text', name: 'customer_id' },
    customerName: { type: 'text', name: 'customer_name' },
    customerLevel: { type: 'text', name: 'customer_level' },
    deviceId: { type: 'text', name: 'device_id', nullable: true },
    productVersion: { type: 'text', name: 'product_version', nullable: true },
    requestType: { type: 'text', name: 'request_type', nullable: true },
    contractId: { type: 'text', name: 'contract_id', nullable: true },
    subject: { type: 'text' },
    background: { type: 'text' },
    desiredBy: { type: 'timestamptz', name: 'desired_by', nullable: true },
    language: { type: 'text' },
    categoryId: { type: 'text', name: 'category_id', nullable: true },
    categoryApplied: { type: 'boolean', name: 'category_applied' },
    likelySkillId: { type: 'text', name: 'likely_skill_id', nullable: true },
    requiredSkills: { type: 'jsonb', name: 'required_skills' },
    skillsOverride: { type: 'jsonb', name: 'skills_override', nullable: true },
    effortHours: { type: 'double precision', name: 'effort_hours' },
    visit: { type: 'jsonb', nullable: true },
    engineerId: { type: 'text', name: 'engineer_id', nullable: true },
    startAt: { type: 'timestamptz', name: 'start_at', nullable: true },
    declinedBy: { type: 'text', array: true, name: 'declined_by' },
    automaticAssignments: { type: 'int', name: 'automatic_assignments' },
    awaitsPerson: { type: 'boolean', name: 'awaits_person' },
    requeuedBecause: { type: 'text', name: 'requeued_because', nullable: true },
    openedAt: { type: 'timestamptz', name: 'opened_at' },
    nextDueAt: { type: 'timestamptz', name: 'next_due_at', nullable: true },
    atRiskAt: { type: 'timestamptz', name: 'at_risk_at', nullable: true },
  },
  indices: [
    { name: 'work_orders_reference', columns: ['reference'], unique: true },
    { name: 'work_orders_once_a_request', columns: ['serviceRequestId'], unique: true },
    { name: 'work_orders_by_time', columns: ['openedAt', 'id'] },
    { name: 'work_orders_by_device', columns: ['deviceId', 'openedAt', 'id'] },
    { name: 'work_orders_by_customer', columns: ['customerId', 'openedAt', 'id'] },
    { name: 'work_orders_by_engineer', columns: ['engineerId', 'status'] },
    { name: 'work_orders_by_risk', synchronize: false },
    { name: 'work_orders_open', synchronize: false },
    { name: 'work_orders_in_hand', synchronize: false },
  ],
});

export const WorkStepEntity = new EntitySchema<WorkStep>({
  name: 'WorkStep',
  tableName: 'work_steps',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'work_steps_pkey' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    engineerId: { type: 'text', name: 'engineer_id' },
    at: { type: 'timestamptz' },
    action: { type: 'text' },
    temporary: { type: 'boolean' },
    hours: { type: 'double precision', nullable: true },
    clientKey: { type: 'text', name: 'client_key', nullable: true },
  },
  foreignKeys: [{ name: 'work_steps_of_order', target: 'WorkOrder', columnNames: ['workOrderId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'work_steps_by_order', columns: ['workOrderId', 'at', 'id'] },
    { name: 'work_steps_client_key', columns: ['workOrderId', 'clientKey'], unique: true },
  ],
});

/** What triage said about a request whose order is not open yet. */
export interface EarlyCategoryRow {
  readonly serviceRequestId: string;
  readonly categoryId: string;
  readonly applied: boolean;
  readonly requestType: string | null;
}

export const EarlyCategoryEntity = new EntitySchema<EarlyCategoryRow>({
  name: 'EarlyCategory',
  tableName: 'early_categories',
  columns: {
    serviceRequestId: { type: 'text', name: 'service_request_id', primary: true, primaryKeyConstraintName: 'early_categories_pkey' },
    categoryId: { type: 'text', name: 'category_id' },
    applied: { type: 'boolean' },
    requestType: { type: 'text', name: 'request_type', nullable: true },
  },
});
