import { lacksEssentials, missingInformation } from './missing-information';
import { decidePriority, responseLevelOf, type Impact, type Priority, type PriorityRuleId, type ResponseLevel, type Urgency } from './priority';

export type Channel = 'PHONE' | 'ONLINE' | 'EMAIL' | 'DEVICE' | 'IMPORT';
export type RequestType = 'FAULT' | 'CONSULTATION' | 'OPTIMISATION' | 'DELIVERY';
/** As the customer sees it (R1.7). */
export type ServiceRequestStatus = 'AWAITING_ASSIGNMENT' | 'NEEDS_INFORMATION' | 'IN_PROGRESS' | 'COMPLETED' | 'CLOSED';

/** What was said, on whatever path. */
export interface RequestFacts {
  readonly customerId: string;
  readonly contactId: string | null;
  readonly deviceId: string | null;
  /** The contract it is served under, and whether somebody named it. */
  readonly contractId: string | null;
  readonly contractNamed: boolean;
  readonly department: string | null;
  readonly channel: Channel;
  readonly requestType: RequestType | null;
  readonly subject: string;
  readonly description: string;
  readonly impact: Impact | null;
  readonly urgency: Urgency | null;
  readonly impactScope: string | null;
  readonly occurredAt: Date | null;
  readonly desiredBy: Date | null;
}

/** What follows from what was said. */
export interface Judgement {
  readonly priority: Priority;
  readonly priorityRule: PriorityRuleId;
  readonly responseLevel: ResponseLevel | null;
  readonly missing: readonly string[];
}

export interface ServiceRequest extends RequestFacts, Omit<Judgement, 'priorityRule'> {
  readonly id: string;
  /** SR-YYYYMMDD-NNN (R1.3). */
  readonly reference: string;
  /** Chosen by the client; with the customer it makes a retry harmless. */
  readonly clientKey: string;
  readonly language: 'zh' | 'en';
  readonly priorityRule: string;
  readonly status: ServiceRequestStatus;
  readonly submittedAt: Date;
  /** When somebody first told us, on whatever path. */
  readonly firstContactAt: Date;
  readonly submittedBy: string;
}

/** What the customer's file says that matters to priority. */
export interface FileFacts {
  readonly customerLevel: 'STANDARD' | 'IMPORTANT' | 'KEY';
  readonly coreProduct: boolean;
}

/** What the rules look at. */
export type JudgedFacts = Pick<RequestFacts, 'contactId' | 'deviceId' | 'requestType' | 'description' | 'impact' | 'urgency' | 'impactScope' | 'occurredAt'>;

export function judge(facts: JudgedFacts, file: FileFacts): Judgement {
  const { priority, rule } = decidePriority({ ...facts, customerLevel: file.customerLevel });
  return { priority, priorityRule: rule, responseLevel: responseLevelOf(priority, file.coreProduct), missing: missingInformation(facts) };
}

/** The status of a request nobody works on yet. */
export function waitingStatus(missing: readonly string[]): 'NEEDS_INFORMATION' | 'AWAITING_ASSIGNMENT' {
  return lacksEssentials(missing) ? 'NEEDS_INFORMATION' : 'AWAITING_ASSIGNMENT';
}

/** The request with other facts: judged anew, its history untouched. */
export function withFacts(request: ServiceRequest, facts: Partial<RequestFacts>, file: FileFacts): ServiceRequest {
  const next = { ...request, ...facts };
  const judged = { ...next, ...judge(next, file) };
  const waits = request.status === 'NEEDS_INFORMATION' || request.status === 'AWAITING_ASSIGNMENT';
  return waits ? { ...judged, status: waitingStatus(judged.missing) } : judged;
}

/** What happened to the work on it. */
export type Progress = 'assigned' | 'declined' | 'accepted by the customer' | 'returned by the customer' | 'reopened' | 'cancelled' | 'rated';

/** The status that follows; a progress that comes too late (a closed request) changes nothing, but a leftover problem opens it again (R5.2). */
export function statusAfter(request: Pick<ServiceRequest, 'status' | 'missing'>, progress: Progress): ServiceRequestStatus {
  if (request.status === 'CLOSED' && progress !== 'reopened') return 'CLOSED';
  switch (progress) {
    case 'assigned':
    case 'returned by the customer':
    case 'reopened':
      return 'IN_PROGRESS';
    case 'declined':
      return waitingStatus(request.missing);
    case 'accepted by the customer':
      return 'COMPLETED';
    case 'cancelled':
      return 'CLOSED';
    case 'rated':
      return request.status === 'COMPLETED' ? 'CLOSED' : request.status;
  }
}
