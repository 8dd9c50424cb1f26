export { connection, pageOf, type Connection, type Page, type PageRequest } from './connection';
export { createSubgraph, sharedSdl, type SubgraphDescription } from './create-subgraph';
export { decodeCursor, encodeCursor, type CursorKey } from './cursor';
export { errorFormatter, unavailable } from './format-error';
export { invalidInput, invalidInputMember, type FieldMistake, type InvalidInputRefusal } from './invalid-input';
export { DateScalar, DateTimeScalar } from './scalars';
export { isRefusal, refusalMember, type Bilingual, type Refusal, type RefusalTexts } from './to-result';
