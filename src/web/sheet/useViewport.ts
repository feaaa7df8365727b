import { useEffect, useState, type RefObject } from 'react';

export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** What part of a scrolled element is in view; measured again on scroll and when its size changes. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [view, setView] = useState<Viewport>({ top: 0, left: 0, width: 1200, height: 900 });
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const measure = () => setView({ top: target.scrollTop, left: target.scrollLeft, width: target.clientWidth || 1200, height: target.clientHeight || 900 });
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    target.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      target.removeEventListener('scroll', measure);
    };
  }, [element]);
  return view;
}
