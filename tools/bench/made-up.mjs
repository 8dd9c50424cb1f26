// Articles with the frequencies of real text: few words that are everywhere, many that are rare; vectors in groups, as subjects are.
const dimensions = { 'bge-small-zh': 512, 'bge-small-en': 384, minilm: 384 };
const subjects = 400;

/** The same numbers in every run. */
function chance(seed) {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function unit(row) {
  let sum = 0;
  for (const component of row) sum += component * component;
  const length = Math.sqrt(sum);
  return row.map((component) => component / length);
}

const word = (nth) => {
  let rest = nth * 7 + 26;
  let letters = '';
  for (; rest > 0; rest = Math.floor(rest / 21)) letters += 'bcdfghklmnprstvwaeiou'[rest % 21];
  return `${letters}o`;
};
const character = (nth) => String.fromCodePoint(0x4e00 + nth);

export function articleMaker(models) {
  const centres = Object.fromEntries(Object.entries(dimensions).map(([model, width]) => {
    const random = chance(width + model.length);
    return [model, Array.from({ length: subjects }, () => Float32Array.from({ length: width }, () => random() + random() + random() - 1.5))];
  }));
  const zipf = (random, most) => Math.floor(most ** random());
  const words = (random, language, length) => language === 'zh'
    ? Array.from({ length: length * 2 }, () => character(zipf(random, 3_500))).join('')
    : Array.from({ length }, () => word(zipf(random, 60_000))).join(' ');

  function vector(model, subject, random) {
    const centre = centres[model][subject];
    return unit(centre.map((component) => component + 1.5 * (random() - 0.5)));
  }

  function article(nth) {
    const random = chance(nth * 2_654_435_761 + 1);
    const language = nth % 2 === 0 ? 'zh' : 'en';
    const subject = Math.floor(random() * subjects);
    const parts = 1 + Math.floor(random() * 3);
    const vectors = models[language].map(({ name }) => [name, Array.from({ length: 1 + parts }, () => vector(name, subject, random))]);
    const code = `E-${10_000 + nth}`;
    return {
      article: { id: `a${nth}`, language, title: words(random, language, 8), symptoms: [words(random, language, 15)], body: words(random, language, 60 * parts), categoryId: null, errorCodes: nth % 5 === 0 ? [code] : [], productVersions: [] },
      vectors,
    };
  }

  const picking = chance(42);
  /** Some words of an article, near it in meaning. */
  function question(count) {
    const nth = Math.floor(picking() * count);
    const { article: { id, language, title, body }, vectors } = article(nth);
    const text = language === 'zh' ? `${title.slice(0, 6)}${body.slice(20, 28)}` : [...title.split(' ').slice(0, 4), ...body.split(' ').slice(10, 14)].join(' ');
    const near = (row) => unit(row.map((component) => component + 0.02 * (picking() - 0.5)));
    return { wanted: id, text, language, vectors: vectors.map(([model, rows]) => ({ model, vector: near(rows[1]) })) };
  }

  return { article, question };
}
