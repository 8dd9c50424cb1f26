import type { InvalidInputRefusal, RefusalTexts } from '@deskgraph/subgraph';
import type { KnownFault } from './domain/known-fault';

export interface FaultRefusal {
  readonly refused: 'StaleKnownFault';
  /** As it is now. */
  readonly knownFault: KnownFault;
}

export const noSuchFault: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['knownFaultId'], text: { zh: '没有此已知故障，请核对编号', en: 'no such known fault; check the id' } }],
};

export const faultTexts: RefusalTexts<FaultRefusal> = {
  StaleKnownFault: ({ knownFault }) => ({
    zh: `已知故障已被他人更改（现为第 ${knownFault.revision} 版），请查看后重试`,
    en: `Somebody changed the fault meanwhile (it is at revision ${knownFault.revision}); look again and retry`,
  }),
};
