import type { Language } from '../text/language';
import type { EncodeTask } from './encoder-thread';

export type Encoder = Pick<EncodeTask, 'name' | 'pooling'>;

/** The models texts of a language are read by. The first is the one similar requests are found by. */
export const encoders: Readonly<Record<Language, readonly [Encoder, ...Encoder[]]>> = {
  zh: [{ name: 'bge-small-zh', pooling: 'cls' }],
  en: [{ name: 'bge-small-en', pooling: 'cls' }, { name: 'minilm', pooling: 'mean' }],
};
