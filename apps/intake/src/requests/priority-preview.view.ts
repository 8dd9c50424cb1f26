import { Injectable } from '@nestjs/common';
import { type GraphContext, reaches } from '@deskgraph/identity';
import { cleanText, optionalText } from '@deskgraph/subgraph';
import { PartiesView } from '../customers/parties.view';
import type { PreviewPriorityInput } from '../graph.generated';
import { judge, waitingStatus } from './domain/service-request';

/** What would be decided of a request if it were submitted as it is. */
@Injectable()
export class PriorityPreviewView {
  constructor(private readonly parties: PartiesView) {}

  async of({ principal }: GraphContext, input: PreviewPriorityInput) {
    const { customerId, contactId = null, deviceId = null } = input;
    const known = customerId && reaches(principal, customerId) ? await this.parties.of({ customerId, contactId, deviceId }) : null;
    const facts = {
      contactId: known?.contactId ?? null,
      deviceId: known?.device?.id ?? null,
      requestType: input.requestType ?? null,
      description: cleanText(input.description ?? ''),
      impact: input.impact ?? null,
      urgency: input.urgency ?? null,
      impactScope: optionalText(input.impactScope),
      occurredAt: input.occurredAt ?? null,
    };
    const customerLevel = known?.customer.level ?? 'STANDARD';
    const judgement = judge(facts, { customerLevel, coreProduct: known?.device?.coreProduct ?? false });
    return { ...judgement, customerLevel, status: waitingStatus(judgement.missing) };
  }
}
