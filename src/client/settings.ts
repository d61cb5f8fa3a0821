import { showAge } from './age-notice.ts';
import { applySettings, readSettings } from './reading-settings.ts';

// Runs in the head, before first paint: settings, and the sign that scripts run.
const root = document.documentElement;
root.dataset['script'] = '';
applySettings(root, readSettings());
showAge(new Date());
