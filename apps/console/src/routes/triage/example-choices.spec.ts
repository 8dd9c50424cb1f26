import { choicesFor } from './example-choices';

const serviceRequest = { id: '1', classification: { category: { id: 'a' }, alternatives: [{ category: { id: 'b' }, confidence: 0.3 }, { category: { id: 'a' }, confidence: 0.2 }] } };

describe('what one key says', () => {
  it('is the label the model said, then what else it thought of, none twice', () => {
    expect(choicesFor('category', { label: 'a', confidence: 0.4, serviceRequest })).toEqual([{ label: 'a', confidence: 0.4 }, { label: 'b', confidence: 0.3 }]);
  });

  it('is every request type, the model\'s own first', () => {
    expect(choicesFor('request-type', { label: 'DELIVERY', confidence: 0.4, serviceRequest }).map(({ label }) => label)).toEqual(['DELIVERY', 'FAULT', 'CONSULTATION', 'OPTIMISATION']);
  });
});
