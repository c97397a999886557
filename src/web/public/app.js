// What the pages need beside htmx: small, and nothing works only through it but being live.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('scripted');

  // On a phone the pages stand in a row that scrolls: the one that is open is in sight.
  document.querySelector('.top nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

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

  // The field that is to be mended is marked, and has the cursor.
  const mark = (form, name) => {
    const field = name ? form.elements.namedItem(name) : null;
    if (!(field instanceof HTMLElement) || field.type === 'hidden') return;
    field.setAttribute('aria-invalid', 'true');
    field.addEventListener('input', () => field.removeAttribute('aria-invalid'), { once: true });
    field.focus();
  };

  const refuse = (form, text, name) => {
    const note = Object.assign(document.createElement('p'), { className: 'flash bad', textContent: text });
    note.setAttribute('role', 'alert');
    form.querySelector(':scope > .flash')?.remove();
    form.append(note);
    mark(form, name);
  };

  // A form that is sent as a whole page: refused, it stays as it was typed, with the reason in it.
  const send = async (form, submitter) => {
    const data = new FormData(form, submitter);
    const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
    const response = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
    // Sent on to another page: what was asked for is done, whatever that page has to say.
    if (response.redirected) return void window.location.assign(response.url);
    const html = await response.text();
    if (response.status < 400) {
      document.open();
      document.write(html);
      return void document.close();
    }
    const page = new DOMParser().parseFromString(html, 'text/html');
    const told = page.querySelector('.flash.bad, .fault-help');
    refuse(form, told?.textContent.trim() ?? '', told?.dataset.field);
  };

  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method !== 'post' || form.matches('[hx-post], [data-auto-submit]')) return;
    event.preventDefault();
    const sent = send(form, submitter);
    // A disabled button is not in the data: it is disabled once they are read.
    if (submitter) submitter.disabled = true;
    sent
      .catch(() => showFault(true))
      .finally(() => {
        if (submitter) submitter.disabled = false;
        form.classList.remove('is-busy');
      });
  });

  // An act that was done leaves an empty form; one that was refused keeps what was typed.
  document.addEventListener('htmx:after:request', (event) => {
    const source = event.detail.ctx?.sourceElement;
    const status = event.detail.ctx?.response?.status;
    if (!(source instanceof HTMLFormElement)) return;
    if (status === 422) mark(source, document.querySelector('#thong-bao [data-field]')?.dataset.field);
    if (!(status >= 200 && status < 300)) return;
    showFault(false);
    if (!source.matches('[data-act]')) return;
    source.reset();
    const fold = source.closest('details.act-fold');
    if (fold) fold.open = false;
  });
})();
