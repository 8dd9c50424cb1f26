import { cleanText, DateTimeScalar, type FieldMistake } from '@deskgraph/subgraph';
import type { AnswerInput } from '../graph.generated';
import { askableFields, type AskableField } from './domain/missing-information';
import type { RequestFacts } from './domain/service-request';
import { textLimits } from './submission';

/** What the answers say, with contact and device still as they were written. */
export interface ReadAnswers {
  readonly facts: Partial<RequestFacts>;
  readonly contact: string | null;
  readonly device: string | null;
  readonly mistakes: readonly FieldMistake[];
}

const impacts = ['CORE_BUSINESS', 'PARTIAL', 'NONE'] as const;
const urgencies = ['HIGH', 'MEDIUM', 'LOW'] as const;

export function readAnswers(answers: readonly AnswerInput[], descriptionSoFar: string): ReadAnswers {
  const mistakes: FieldMistake[] = [];
  let facts: Partial<RequestFacts> = {};
  const named = { contact: null as string | null, device: null as string | null };
  answers.forEach(({ field, value }, index) => {
    const read = readAnswer(field, cleanText(value), descriptionSoFar);
    if ('wrong' in read) mistakes.push({ path: ['answers', String(index), read.at ?? 'value'], text: read.wrong });
    else if ('contact' in read) named.contact = read.contact;
    else if ('device' in read) named.device = read.device;
    else facts = { ...facts, ...read.facts };
  });
  return { facts, ...named, mistakes };
}

type Read =
  | { readonly facts: Partial<RequestFacts> }
  | { readonly contact: string }
  | { readonly device: string }
  | { readonly wrong: { zh: string; en: string }; readonly at?: 'field' };

function readAnswer(field: string, value: string, descriptionSoFar: string): Read {
  if (!isAskable(field)) {
    return { at: 'field', wrong: { zh: `可回答的字段：${askableFields.join('、')}`, en: `one of ${askableFields.join(', ')}` } };
  }
  if (value === '') return { wrong: { zh: '请填写内容', en: 'say something' } };
  switch (field) {
    case 'contact':
    case 'device':
      return field === 'contact' ? { contact: value } : { device: value };
    case 'impact':
      return oneOf(impacts, value, (impact) => ({ impact }));
    case 'urgency':
      return oneOf(urgencies, value, (urgency) => ({ urgency }));
    case 'occurredAt':
      return instant(value, (occurredAt) => ({ occurredAt }));
    case 'desiredBy':
      return instant(value, (desiredBy) => ({ desiredBy }));
    case 'description':
      return text(`${descriptionSoFar}\n${value}`, textLimits.description, (description) => ({ description }));
    case 'impactScope':
      return text(value, textLimits.impactScope, (impactScope) => ({ impactScope }));
    case 'department':
      return text(value, textLimits.department, (department) => ({ department }));
  }
}

const isAskable = (field: string): field is AskableField => askableFields.some((known) => known === field);

function oneOf<Value extends string>(known: readonly Value[], value: string, fact: (value: Value) => Partial<RequestFacts>): Read {
  const found = known.find((entry) => entry === value.toUpperCase());
  return found ? { facts: fact(found) } : { wrong: { zh: `请选择：${known.join('、')}`, en: `one of ${known.join(', ')}` } };
}

function instant(value: string, fact: (value: Date) => Partial<RequestFacts>): Read {
  try {
    return { facts: fact(DateTimeScalar.parseValue(value)) };
  } catch {
    return { wrong: { zh: '请用带时区的时间，例如 2026-11-24T09:30:00+08:00', en: 'an instant with its offset, e.g. 2026-11-24T09:30:00+08:00' } };
  }
}

function text(value: string, most: number, fact: (value: string) => Partial<RequestFacts>): Read {
  if (value.length <= most) return { facts: fact(value) };
  return { wrong: { zh: `最多 ${most} 个字符，请缩短`, en: `at most ${most} characters; shorten it` } };
}
