// The simulator: finding an official, what is unread in this browser, the newest message in sight.
(() => {
  'use strict';
  const READ = 'dondoc-da-doc';
  const load = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  };
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

  const markRead = () => {
    const open = document.getElementById('tin');
    const read = load(READ);
    if (open && open.dataset.last) {
      read[open.dataset.chat] = open.dataset.last;
      localStorage.setItem(READ, JSON.stringify(read));
    }
    for (const line of document.querySelectorAll('.official[data-chat]')) {
      const { chat, last } = line.dataset;
      const news = last !== undefined && Number(last) > Number(read[chat] ?? 0);
      line.classList.toggle('has-new', news);
    }
  };

  const search = document.getElementById('official-search');
  const filter = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    for (const group of document.querySelectorAll('.agency-group')) {
      const agency = fold(group.querySelector('h3').textContent);
      let shown = 0;
      for (const line of group.querySelectorAll('.official')) {
        const text = `${agency} ${fold(line.textContent)}`;
        const hit = words.every((word) => text.includes(word));
        line.classList.toggle('hidden', !hit);
        if (hit) shown += 1;
      }
      group.classList.toggle('hidden', shown === 0);
    }
  };
  search.addEventListener('input', filter);

  const toEnd = () => {
    const messages = document.getElementById('tin');
    if (messages) messages.scrollTop = messages.scrollHeight;
  };

  const compose = document.querySelector('form[data-compose]');
  if (compose) {
    const name = compose.querySelector('.file-name');
    compose.elements.file.addEventListener('change', () => {
      name.textContent = compose.elements.file.files[0]?.name ?? '';
    });
    // Enter sends, with Shift it breaks the line; not while a Vietnamese keyboard is still composing.
    compose.elements.text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        compose.requestSubmit();
      }
    });
    document.addEventListener('htmx:after:request', (event) => {
      const status = event.detail.ctx?.response?.status;
      if (event.detail.ctx?.sourceElement !== compose || !(status >= 200 && status < 300)) return;
      compose.reset();
      name.textContent = '';
      // The next message is another one.
      compose.elements.token.value = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    });
  }

  document.addEventListener('htmx:after:swap', () => {
    filter();
    markRead();
    toEnd();
  });
  markRead();
  toEnd();
  document.querySelector('.official a[aria-current]')?.scrollIntoView({ block: 'nearest' });
})();
