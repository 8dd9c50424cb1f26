// Runs the embedding models in a thread of its own: inference is synchronous and would stop every request meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { AutoModel, AutoTokenizer, env, mean_pooling } from '@huggingface/transformers';

env.allowRemoteModels = false;
env.localModelPath = workerData.folder;

const sessionOptions = {
  intraOpNumThreads: 2,
  interOpNumThreads: 1,
  // Without the arena memory goes back after a large batch; it would stay at its peak for ever.
  enableCpuMemArena: false,
  // A thread that spins while it waits for the other costs as much again as the inference, and takes it from everybody else.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};

const models = new Map();

async function load(name) {
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(name),
    AutoModel.from_pretrained(name, { dtype: 'q8', session_options: sessionOptions }),
  ]);
  return { tokenizer, model };
}

function loaded(name) {
  if (!models.has(name)) models.set(name, load(name));
  return models.get(name);
}

async function encode(name, pooling, texts, mostTokens) {
  const { tokenizer, model } = await loaded(name);
  const tokens = tokenizer(texts, { padding: true, truncation: true, max_length: mostTokens });
  const { last_hidden_state: states } = await model(tokens);
  const pooled = (pooling === 'mean' ? mean_pooling(states, tokens.attention_mask) : states.slice(null, 0)).normalize(2, -1);
  const [count, dimensions] = pooled.dims;
  return Array.from({ length: count }, (_, row) => new Float32Array(pooled.data.slice(row * dimensions, (row + 1) * dimensions)));
}

let last = Promise.resolve();

parentPort.on('message', ({ id, name, pooling, texts, mostTokens }) => {
  last = last.then(async () => {
    try {
      const vectors = await encode(name, pooling, texts, mostTokens);
      parentPort.postMessage({ id, vectors }, vectors.map(({ buffer }) => buffer));
    } catch (error) {
      parentPort.postMessage({ id, failure: String(error?.message ?? error) });
    }
  });
});
