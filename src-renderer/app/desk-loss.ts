import { createContext } from 'react';

/** Whether the host has stopped answering since the window opened. */
export const DeskLostContext = createContext(false);
