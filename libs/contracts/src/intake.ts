import { z } from 'zod';
import { stream } from './envelope';
import { channel, customerLevel, instant, priority, rating, requestStatus, requestType, responseLevel } from './values';

const requestEvent = stream({ topic: 'intake.service-requests', aggregateType: 'ServiceRequest' });

const requestFacts = z.object({
  serviceRequestId: z.string(),
  reference: z.string(),
  /** The language the request is written in. */
  language: z.enum(['zh', 'en']),
  channel,
  /** As the requester said it; absent when triage shall tell. */
  requestType: requestType.optional(),
  subject: z.string(),
  description: z.string(),
  priority,
  responseLevel: responseLevel.optional(),
  customerId: z.string(),
  customerName: z.string(),
  customerLevel,
  /** The contract the request is served under. */
  contractId: z.string().optional(),
  deviceId: z.string().optional(),
  productVersion: z.string().optional(),
  /** Names of fields that are still to be asked for. */
  missingInformation: z.array(z.string()),
  submittedAt: instant,
  /** When somebody first told us, on whatever path; absent when that was the submission. */
  firstContactAt: instant.optional(),
  desiredBy: instant.optional(),
});

export const ServiceRequestSubmitted = requestEvent(
  'ServiceRequestSubmitted',
  1,
  'A customer (or a device) asked for something; it is on record under its SR- number.',
  requestFacts,
);

export const InformationProvided = requestEvent(
  'InformationProvided',
  1,
  'Missing facts of a request were added; carries the facts as they are now.',
  requestFacts,
);

export const ServiceRequestStatusChanged = requestEvent(
  'ServiceRequestStatusChanged',
  1,
  'The status the customer sees changed.',
  z.object({ serviceRequestId: z.string(), status: requestStatus, changedAt: instant }),
);

const customerEvent = stream({ topic: 'intake.customers', aggregateType: 'Customer' });

export const CustomerRegistered = customerEvent(
  'CustomerRegistered',
  1,
  'A customer came on file.',
  z.object({ customerId: z.string(), name: z.string(), industry: z.string().optional(), level: customerLevel }),
);

const feedbackEvent = stream({ topic: 'intake.feedback', aggregateType: 'Feedback' });

export const FeedbackLeft = feedbackEvent(
  'FeedbackLeft',
  1,
  'The customer rated a finished request.',
  z.object({
    feedbackId: z.string(),
    reference: z.string(),
    serviceRequestId: z.string(),
    customerId: z.string(),
    responsiveness: rating,
    result: rating,
    attitude: rating,
    /** 0 (never) to 10 (certainly). */
    likelihoodToRecommend: z.number().int().min(0).max(10).optional(),
    leftAt: instant,
  }),
);
