import { showAge } from './age-notice.ts';
import { applySettings, readSettings } from './reading-settings.ts';

// Runs in the head, before first paint: applies the settings and marks that scripts are available.
const root = document.documentElement;
root.dataset['script'] = '';
applySettings(root, readSettings());
showAge(new Date());
