// Lays the unpacked models out as transformers.js reads them: config, tokenizer, onnx/model_quantized.onnx.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** All three are BERT encoders; the sizes are the models' own. */
const sizes = {
  'bge-small-zh': { hidden_size: 512, num_hidden_layers: 4, num_attention_heads: 8, intermediate_size: 2048, vocab_size: 21128 },
  'bge-small-en': { hidden_size: 384, num_hidden_layers: 12, num_attention_heads: 12, intermediate_size: 1536, vocab_size: 30522 },
  minilm: { hidden_size: 384, num_hidden_layers: 6, num_attention_heads: 12, intermediate_size: 1536, vocab_size: 30522 },
};

/** Written out in full: without its special tokens, texts of unequal length cannot be batched. */
const tokenizerConfig = {
  tokenizer_class: 'BertTokenizer', do_lower_case: true, model_max_length: 512,
  unk_token: '[UNK]', sep_token: '[SEP]', pad_token: '[PAD]', cls_token: '[CLS]', mask_token: '[MASK]',
};

export async function arrangeModels(folder) {
  for (const [name, size] of Object.entries(sizes)) {
    const model = join(folder, name);
    await mkdir(join(model, 'onnx'), { recursive: true });
    for (const file of await readdir(model)) {
      if (file.endsWith('.onnx')) await rename(join(model, file), join(model, 'onnx', 'model_quantized.onnx'));
      if (file.endsWith('-tokenizer.json')) await rename(join(model, file), join(model, 'tokenizer.json'));
    }
    for (const needed of ['tokenizer.json', join('onnx', 'model_quantized.onnx')]) {
      if (!existsSync(join(model, needed))) throw new Error(`the model ${name} came without ${needed}`);
    }
    const config = { architectures: ['BertModel'], model_type: 'bert', max_position_embeddings: 512, type_vocab_size: 2, pad_token_id: 0, ...size };
    await writeFile(join(model, 'config.json'), JSON.stringify(config, null, 2));
    await writeFile(join(model, 'tokenizer_config.json'), JSON.stringify(tokenizerConfig, null, 2));
    // Half a tokenizer would fail much later, in the middle of a request.
    JSON.parse(await readFile(join(model, 'tokenizer.json'), 'utf8'));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await arrangeModels(process.argv[2]);
