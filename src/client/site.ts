import { enableCite } from './cite/cite-box.ts';
import { enableGallery } from './gallery-viewer.ts';
import { enableMarginNotes } from './margin-notes.ts';
import { enableQuickSearch } from './quick-search.ts';
import { enableRandomArticle } from './random-article.ts';
import { markSought } from './search-marks.ts';
import { enableSettings } from './settings-dialog.ts';
import { enableShare } from './share.ts';
import { enableTodayLink } from './today-link.ts';

enableSettings();
enableShare();
enableMarginNotes();
enableGallery();
enableCite();
enableTodayLink();
enableRandomArticle();
enableQuickSearch();
markSought();
