import { render } from 'preact';
import { App } from './app.component.js';
import './styles/palette.css';
import './styles/type.css';
import './styles/frame.css';
import './styles/forms.css';
import './styles/tables.css';
import './styles/marks.css';
import './styles/pages.css';

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has lost its #page element');
render(<App />, page);
