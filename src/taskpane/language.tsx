import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../wording/language';
import { paneWords, type PaneWords } from '../wording/pane';

const KEY = 'kpi-scorecard.language';

interface Speech {
  readonly language: Language;
  readonly words: PaneWords;
  readonly setLanguage: (language: Language) => void;
}

const SpeechContext = createContext<Speech>({ language: 'th', words: paneWords.th, setLanguage: () => undefined });

/** Storage may be forbidden (a partitioned frame, a private window): the pane then starts in Thai. */
function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'th';
  } catch {
    return 'th';
  }
}

function remember(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Not remembered then; the choice still holds until the page is closed.
  }
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setState] = useState(remembered);
  const setLanguage = useCallback((next: Language) => {
    remember(next);
    setState(next);
  }, []);
  const speech = useMemo(() => ({ language, words: paneWords[language], setLanguage }), [language, setLanguage]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** The language in use, its words, and how to change it. */
export function useLanguage(): Speech {
  return useContext(SpeechContext);
}

/** The language of the last visit, for the page's `lang` before anything is drawn. */
export { remembered as rememberedLanguage };
