/** What the bench runs inside the page, as text: there the browser's own names hold, which Node's types do not know. */

/** Before anything else of the page: notes long tasks, shifts of the layout that nobody caused, and when a row first stands. */
export const OBSERVE = `
  window.bench = { shifts: 0, longTasks: [], firstRow: undefined };
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.bench.shifts += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.bench.longTasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('[role=row] a[href]') === null) requestAnimationFrame(look);
    else setTimeout(() => { window.bench.firstRow = performance.now(); });
  };
  requestAnimationFrame(look);`;

/** The end of the last long task that began before the first row stood, or the row itself: from then on a click is answered. */
export const INTERACTIVE_AT = `
  Math.max(window.bench.firstRow, ...window.bench.longTasks
    .filter(([start]) => start <= window.bench.firstRow).map(([start, duration]) => start + duration))`;

/** Milliseconds from the next press of the pointer until a form with a control is drawn. */
export const PRESS_TO_FORM = `
  new Promise((drawn) => {
    addEventListener('pointerdown', () => {
      const pressed = performance.now();
      const look = () => {
        if (document.querySelector('form input, form textarea') === null) requestAnimationFrame(look);
        else setTimeout(() => drawn(performance.now() - pressed));
      };
      requestAnimationFrame(look);
    }, { once: true, capture: true });
  })`;

/** Scrolls the list from top to bottom, 60 px a frame as a fast wheel does. @returns what each frame took, in milliseconds */
export const SCROLL = `
  new Promise((done) => {
    const list = [document.scrollingElement, ...document.querySelectorAll('#content, #content *, main')]
      .find((one) => one.scrollHeight > one.clientHeight + 2000 && getComputedStyle(one).overflowY !== 'visible')
      ?? document.scrollingElement;
    list.scrollTop = 0;
    const frames = [];
    let before;
    const step = () => {
      const now = performance.now();
      frames.push(now - before);
      before = now;
      const last = list.scrollTop;
      list.scrollTop += 60;
      if (list.scrollTop === last || frames.length > 1500) done({ frames: frames.slice(1), height: list.scrollHeight });
      else requestAnimationFrame(step);
    };
    // The leap to the top, over all rows at once, is drawn by then.
    setTimeout(() => {
      before = performance.now();
      requestAnimationFrame(step);
    }, 1000);
  })`;
