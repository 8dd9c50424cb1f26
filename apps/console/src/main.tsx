import { createRoot } from 'react-dom/client';
import 'antd/dist/reset.css';
import './ui/ground.css';
import { ConsoleApp } from './console-app';
import { readConsoleSettings } from './session/console-settings';
import { StartFailure } from './start-failure';
import { preferredLanguage, startWording } from './wording/wording';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
const root = createRoot(place);

try {
  const [settings] = await Promise.all([readConsoleSettings(), startWording(preferredLanguage())]);
  root.render(<ConsoleApp settings={settings} />);
} catch (error) {
  console.error(error);
  root.render(<StartFailure />);
}
