export { Allow, AllowGuard, AllowReference, Public, Viewer } from './allow.guard';
export { graphContext, preferredLanguage, tokenRequired, type GraphContext } from './graph-context';
export { permissions, permissionsOf, type Permission } from './permissions';
export { can, onlyCustomer, principalOf, reaches, type Language, type Principal, type PrincipalKind } from './principal';
export { isRole, roles, type Role } from './roles';
export { createTokenVerifier, TokenRefused, type TokenVerifier, type TokenVerifierOptions } from './verify-token';
