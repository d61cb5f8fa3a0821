import { enableMarginNotes } from './margin-notes.ts';
import { enableQuickSearch } from './quick-search.ts';
import { markSought } from './search-marks.ts';
import { enableSettings } from './settings-dialog.ts';
import { enableShare } from './share.ts';
import { enableTodayLink } from './today-link.ts';

enableSettings();
enableShare();
enableMarginNotes();
enableTodayLink();
enableQuickSearch();
markSought();
