import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowReference, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember } from '@deskgraph/subgraph';
import { GraphQLError } from 'graphql';
import { ContactsView } from '../contacts/contacts.view';
import { CustomersView } from '../customers/customers.view';
import { DevicesView } from '../devices/devices.view';
import type { ProvideInformationInput, QueryServiceRequestsArgs, SubmitServiceRequestInput, SubmitServiceRequestsInput } from '../graph.generated';
import { contractTexts, type ContractRefusal } from '../service-contracts/choose-contract';
import type { SubmitOutcome } from './accept-requests';
import { questionAbout } from './domain/missing-information';
import { priorityReason } from './domain/priority';
import type { ServiceRequest } from './domain/service-request';
import { ProvideInformation } from './provide-information';
import { RequestsView } from './requests.view';
import { SubmitServiceRequest } from './submit-service-request';
import { SubmitServiceRequests } from './submit-service-requests';

@Resolver()
export class RequestOperationsResolver {
  constructor(
    private readonly requests: RequestsView,
    private readonly submit: SubmitServiceRequest,
    private readonly submitMany: SubmitServiceRequests,
    private readonly provide: ProvideInformation,
  ) {}

  @Query('serviceRequest')
  @Allow('serviceRequest:read')
  serviceRequest(@Context() context: GraphContext, @Args('id') id?: string | null, @Args('reference') reference?: string | null) {
    if (id) return this.requests.byId(context, id);
    if (reference) return this.requests.byReference(context, reference);
    throw new GraphQLError('serviceRequest: give id or reference / 请提供 id 或 reference', { extensions: { code: 'BAD_USER_INPUT' } });
  }

  @Query('serviceRequests')
  @Allow('serviceRequest:read')
  list(@Context() context: GraphContext, @Args() args: QueryServiceRequestsArgs) {
    return this.requests.page(context, args);
  }

  @Mutation('submitServiceRequest')
  @Allow('serviceRequest:submit')
  async submitServiceRequest(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: SubmitServiceRequestInput) {
    return submitResult(await this.submit.execute(viewer, input), context);
  }

  @Mutation('submitServiceRequests')
  @Allow('serviceRequest:submit')
  async submitServiceRequests(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: SubmitServiceRequestsInput) {
    const outcome = await this.submitMany.execute(viewer, input);
    if (isRefusal(outcome)) return invalidOrForbidden(outcome, context.language);
    return { __typename: 'SubmitServiceRequestsPayload', results: outcome.map((each) => submitResult(each, context)) };
  }

  @Mutation('provideInformation')
  @Allow('serviceRequest:provideInformation')
  async provideInformation(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: ProvideInformationInput) {
    const outcome = await this.provide.execute(viewer, input);
    if (isRefusal(outcome)) return invalidOrForbidden(outcome, context.language);
    return { __typename: 'ProvideInformationPayload', serviceRequest: outcome };
  }
}

function submitResult(outcome: SubmitOutcome, { language }: GraphContext) {
  if (!isRefusal(outcome)) return { __typename: 'SubmitServiceRequestPayload', serviceRequest: outcome.request, repeated: outcome.repeated };
  if (outcome.refused === 'InvalidInput' || outcome.refused === 'Forbidden') return invalidOrForbidden(outcome, language);
  return refusalMember<ContractRefusal>(outcome, contractTexts, language);
}

@Resolver('ServiceRequest')
export class ServiceRequestResolver {
  constructor(
    private readonly requests: RequestsView,
    private readonly customers: CustomersView,
    private readonly contacts: ContactsView,
    private readonly devices: DevicesView,
  ) {}

  @ResolveField('priorityReason')
  priorityReason(@Parent() { priorityRule }: ServiceRequest, @Context() { language }: GraphContext) {
    return priorityReason(priorityRule, language);
  }

  @ResolveField('missingInformation')
  missingInformation(@Parent() { missing }: ServiceRequest, @Context() { language }: GraphContext) {
    return missing.map((field) => ({ field, question: questionAbout(field, language) }));
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: ServiceRequest, @Context() context: GraphContext) {
    return this.customers.byId(context, customerId);
  }

  @ResolveField('contact')
  contact(@Parent() { contactId }: ServiceRequest, @Context() context: GraphContext) {
    return contactId === null ? null : this.contacts.byId(context, contactId);
  }

  @ResolveField('device')
  device(@Parent() { deviceId }: ServiceRequest, @Context() context: GraphContext) {
    return deviceId === null ? null : this.devices.byId(context, deviceId);
  }

  @AllowReference('serviceRequest:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.requests.byId(context, id);
  }
}
