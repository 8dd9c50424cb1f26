import { serviceSettings } from '@deskgraph/runtime';
import { z } from 'zod';
import { defaultModelFolder } from './folders';

export const knowledgeSettings = serviceSettings.extend({
  /** Folder of the embedding models: `<name>/{config.json,tokenizer.json,tokenizer_config.json,onnx/model_quantized.onnx}`. */
  MODEL_DIR: z.string().default(defaultModelFolder),
  /** Where the article index is kept between starts; worth it from some thousand articles on. */
  INDEX_DIR: z.string().optional(),
});

export type KnowledgeSettings = Readonly<z.infer<typeof knowledgeSettings>>;
