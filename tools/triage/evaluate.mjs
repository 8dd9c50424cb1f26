import { join } from 'node:path';
import cliProgress from 'cli-progress';
import { checkout } from '../launch/settings.mjs';
import { measuresOf, percentile } from './measures.mjs';

const batch = 64;
const timed = 300;

const bar = (what) => new cliProgress.SingleBar({ format: `${what} {bar} {percentage} %, {eta_formatted} left`, hideCursor: true, noTTYOutput: true, notTTYSchedule: 5_000 });

/** Trains and reads with the very code of the service. */
export async function evaluate(require, modelFolder, { train, test, oos, folds, precision }) {
  const built = (path) => require(join(checkout, 'apps', 'knowledge', 'dist', 'src', `${path}.js`));
  const code = { ...built('classification/train-model'), ...built('classification/read-texts'), ...built('classification/domain/calibration'), ...built('classification/domain/outside'), ...built('classification/domain/folds'), ...built('embedding/embedder'), ...built('text/language') };
  const embedder = new code.Embedder(modelFolder);
  try {
    const languageOf = mainLanguage(code, train);
    const rounds = folds ? foldRounds(code, train, folds) : [{ learned: train, asked: test, name: '' }];
    const answers = [];
    const strangers = [];
    const millis = [];
    let trainSeconds = 0;
    let withMeaning = true;
    for (const { learned, asked, name } of rounds) {
      const started = performance.now();
      const { readers, withMeaning: meant } = await trained(code, embedder, learned, { languageOf, precision, name });
      trainSeconds += (performance.now() - started) / 1_000 / rounds.length;
      withMeaning &&= meant;
      const model = { version: 'evaluated', readers };
      const read = async (texts, what) => readInBatches(code, embedder, model, texts.map(({ text }) => ({ text, language: languageOf(text) })), what);
      const readings = await read(asked, `reading ${name}`);
      answers.push(...asked.map(({ label }, nth) => answerOf(label, readings[nth])));
      if (oos) strangers.push(...(await read(oos, 'out of scope')));
      millis.push(...(await latencies(code, embedder, model, asked.slice(0, Math.ceil(timed / rounds.length)).map(({ text }) => ({ text, language: languageOf(text) })))));
    }
    const report = { ...measuresOf(answers, code.calibrationError), trainSeconds, classifyMillis: { p50: percentile(millis, 0.5), p99: percentile(millis, 0.99) }, withMeaning };
    return oos ? { ...report, oos: outsideOf(code, answers, strangers) } : report;
  } finally {
    await embedder.onApplicationShutdown();
  }
}

/** Texts that show no language, such as a code, count to the language of most. */
function mainLanguage({ languageOf }, rows) {
  const chinese = rows.filter(({ text }) => languageOf(text, 'en') === 'zh').length;
  const most = chinese * 2 > rows.length ? 'zh' : 'en';
  return (text) => languageOf(text, most);
}

async function trained({ trainReaders }, embedder, rows, { languageOf, precision, name }) {
  const progress = bar(`training ${name}`);
  progress.start(100, 0);
  const examples = rows.map(({ text, label }, nth) => ({ id: String(nth), text, label, language: languageOf(text) }));
  const result = await trainReaders(embedder, { examples, wantedPrecision: precision, progress: (share) => progress.update(Math.round(share * 100)) });
  progress.stop();
  return result;
}

async function readInBatches({ readTexts }, embedder, model, texts, what) {
  const progress = bar(what);
  progress.start(texts.length, 0);
  const readings = [];
  for (let start = 0; start < texts.length; start += batch) {
    readings.push(...(await readTexts(embedder, model, texts.slice(start, start + batch))));
    progress.update(readings.length);
  }
  progress.stop();
  return readings;
}

/** One text at a time, as requests arrive. */
async function latencies({ readTexts }, embedder, model, texts) {
  const found = [];
  for (const text of texts) {
    const started = performance.now();
    await readTexts(embedder, model, [text]);
    found.push(performance.now() - started);
  }
  return found;
}

const answerOf = (label, { label: said, confidence, applied, alternatives, outside, outsideChance }) => ({
  label, said, confidence, applied, outside, outsideChance,
  right: label === said,
  top3: [said, ...alternatives.map((other) => other.label)],
});

function outsideOf({ auroc }, answers, strangers) {
  return {
    n: strangers.length,
    recall: strangers.filter(({ outside }) => outside).length / strangers.length,
    applied: strangers.filter(({ applied }) => applied).length / strangers.length,
    inScopeAccuracy: answers.filter(({ right, outside }) => right && !outside).length / answers.length,
    auroc: auroc([...answers.map(({ outsideChance }) => ({ score: outsideChance, outside: false })), ...strangers.map(({ outsideChance }) => ({ score: outsideChance, outside: true }))]),
  };
}

function foldRounds({ foldsOf, shuffled }, rows, folds) {
  const mixed = shuffled(rows);
  const labels = [...new Set(mixed.map(({ label }) => label))];
  const places = foldsOf(mixed.map(({ label }) => labels.indexOf(label)), folds);
  return Array.from({ length: folds }, (_, fold) => ({
    name: `fold ${fold + 1}/${folds}`,
    learned: mixed.filter((_row, at) => places[at] !== fold),
    asked: mixed.filter((_row, at) => places[at] === fold),
  }));
}
