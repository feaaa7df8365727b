import { configure } from '@testing-library/react';

// Lazy parts are compiled when they are first drawn; on a busy machine that takes longer than a second.
configure({ asyncUtilTimeout: 20_000 });
