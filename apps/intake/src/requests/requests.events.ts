import { InformationProvided, ServiceRequestStatusChanged, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Parties } from '../customers/parties.view';
import type { ServiceRequest } from './domain/service-request';

export function serviceRequestSubmitted(request: ServiceRequest, parties: Parties): OutgoingEvent {
  return outgoing(ServiceRequestSubmitted, request.id, request.submittedAt, factsOf(request, parties));
}

export function informationProvided(request: ServiceRequest, parties: Parties, at: Date): OutgoingEvent {
  return outgoing(InformationProvided, request.id, at, factsOf(request, parties));
}

export function serviceRequestStatusChanged({ id, status }: ServiceRequest, at: Date): OutgoingEvent {
  return outgoing(ServiceRequestStatusChanged, id, at, { serviceRequestId: id, status, changedAt: at.toISOString() });
}

function factsOf(request: ServiceRequest, { customer, device }: Parties) {
  const { reference, language, channel, requestType, subject, description, priority, responseLevel, contractId, firstContactAt, desiredBy } = request;
  return {
    serviceRequestId: request.id,
    reference, language, channel, subject, description, priority,
    ...(requestType === null ? {} : { requestType }),
    ...(responseLevel === null ? {} : { responseLevel }),
    customerId: customer.id,
    customerName: customer.name,
    customerLevel: customer.level,
    ...(contractId === null ? {} : { contractId }),
    ...(device === null ? {} : { deviceId: device.id }),
    ...(device === null || device.productVersion === null ? {} : { productVersion: device.productVersion }),
    missingInformation: [...request.missing],
    submittedAt: request.submittedAt.toISOString(),
    ...(firstContactAt < request.submittedAt ? { firstContactAt: firstContactAt.toISOString() } : {}),
    ...(desiredBy === null ? {} : { desiredBy: desiredBy.toISOString() }),
  };
}
