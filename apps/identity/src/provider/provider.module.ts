import { OidcRecordEntity } from './oidc-record.entity';

export const providerEntities = [OidcRecordEntity];
