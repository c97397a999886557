// What the pages need beside htmx: small, and nothing works only through it but being live.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('scripted');

  // A choice that is a form of its own is sent when it is made.
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-auto-submit]');
    if (form) form.requestSubmit();
  });

  // A file is dropped on its field; which one was taken is shown in words.
  document.addEventListener('change', (event) => {
    const name = event.target.closest('[data-drop]')?.querySelector('[data-chosen]');
    if (name) name.textContent = `${name.dataset.chosen} ${event.target.files?.[0]?.name ?? ''}`;
  });
  for (const [kind, over] of [
    ['dragenter', true],
    ['dragleave', false],
    ['drop', false],
  ]) {
    document.addEventListener(kind, (event) => {
      if (event.target instanceof Element) event.target.closest('[data-drop]')?.classList.toggle('over', over);
    });
  }

  // The rehearsal's clock takes a while to move.
  document.addEventListener('submit', (event) => {
    if (event.target.matches('form[data-busy]')) event.target.classList.add('is-busy');
  });
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form.is-busy')) form.classList.remove('is-busy');
  });

  const fault = () => document.getElementById('net-fault');
  const showFault = (shown) => {
    const note = fault();
    if (note) note.hidden = !shown;
  };

  // The event stream: whether it stands is shown; pages refetch by the events themselves.
  document.addEventListener('htmx:sse:after:connection', () => {
    root.classList.add('connected');
    showFault(false);
  });
  for (const name of ['htmx:sse:error', 'htmx:sse:close']) {
    document.addEventListener(name, () => root.classList.remove('connected'));
  }

  const isForm = (event) => event.target instanceof Element && event.target.closest('form[hx-post]') !== null;
  document.addEventListener('htmx:error', (event) => {
    if (isForm(event)) showFault(true);
  });
  document.addEventListener('htmx:response:error', (event) => {
    const status = event.detail.ctx?.response?.status;
    if (isForm(event) && status !== 422) showFault(true);
  });

  // An act that was done leaves an empty form; one that was refused keeps what was typed.
  document.addEventListener('htmx:after:request', (event) => {
    const source = event.detail.ctx?.sourceElement;
    const status = event.detail.ctx?.response?.status;
    if (!(source instanceof HTMLFormElement) || !(status >= 200 && status < 300)) return;
    showFault(false);
    if (!source.matches('[data-act]')) return;
    source.reset();
    const fold = source.closest('details.act-fold');
    if (fold) fold.open = false;
  });
})();
