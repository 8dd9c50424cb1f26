import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module';
import { CustomersModule } from '../customers/customers.module';
import { DevicesModule } from '../devices/devices.module';
import { NumbersModule } from '../numbers/numbers.module';
import { ServiceContractsModule } from '../service-contracts/service-contracts.module';
import { AcceptRequests } from './accept-requests';
import { AdoptRequestTypes } from './adopt-request-types';
import { CustomerFile } from './customer-file';
import { FollowProgress } from './follow-progress';
import { ContactRequestsResolver, CustomerRequestsResolver } from './party-requests.resolver';
import { PriorityPreviewResolver } from './priority-preview.resolver';
import { PriorityPreviewView } from './priority-preview.view';
import { ProvideInformation } from './provide-information';
import { RequestOperationsResolver, ServiceRequestResolver } from './requests.resolver';
import { RequestsStore } from './requests.store';
import { RequestsView } from './requests.view';
import { ServiceRequestEntity } from './service-request.entity';
import { SubmitServiceRequest } from './submit-service-request';
import { SubmitServiceRequests } from './submit-service-requests';
import { WorkOrdersConsumer } from './work-orders.consumer';

export const requestEntities = [ServiceRequestEntity];

@Module({
  imports: [CustomersModule, ContactsModule, DevicesModule, NumbersModule, ServiceContractsModule],
  providers: [
    RequestsStore, RequestsView, CustomerFile, AcceptRequests, SubmitServiceRequest, SubmitServiceRequests, ProvideInformation, FollowProgress, AdoptRequestTypes,
    WorkOrdersConsumer, RequestOperationsResolver, ServiceRequestResolver, PriorityPreviewView, PriorityPreviewResolver,
    CustomerRequestsResolver, ContactRequestsResolver,
  ],
  exports: [RequestsView, FollowProgress, WorkOrdersConsumer],
})
export class RequestsModule {}
