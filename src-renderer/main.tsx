import './jitless';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { applyAppearance, followSystemTheme } from './app/appearance-provider';
import { connectDesk } from './desk/connect';

applyAppearance();
followSystemTheme();

// A file dropped beside the page's own targets would otherwise replace the program.
for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault());

// What was still being read when its catalogue closed, nobody waits for any more; a write that comes too late is told to its caller.
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof Error && event.reason.name === 'DatabaseClosedError') event.preventDefault();
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App connect={connectDesk} />);
