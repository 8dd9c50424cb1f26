import Markdown, { type Components } from 'react-markdown';

/** The page has its first heading already; links leave this window alone. */
const components: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  a: ({ href, children }) => <a href={href} target="_blank" rel="noopener noreferrer">{children}</a>,
};

/** A text as its writer meant it. HTML in it is shown as text, pictures are not fetched. */
export function MarkdownText({ text }: { readonly text: string }) {
  return <Markdown components={components} disallowedElements={['img']}>{text}</Markdown>;
}
