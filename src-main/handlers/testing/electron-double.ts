import { EventEmitter } from 'node:events';

/**
 * Electron for Node, strict: a member that is not here throws when it is touched, and every message goes through
 * structuredClone as it would between processes. `world` is what a test looks at and pulls.
 */
type Listener = (...args: unknown[]) => unknown;
type Frame = { url: string; parent: Frame | null };

function strict<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') return Reflect.get(target, key);
      throw new Error(`the double of electron has no ${name}.${key}`);
    },
  });
}

export function createElectronDouble() {
  const invokable = new Map<string, Listener>();
  const mainListeners = new EventEmitter();
  const pageListeners = new EventEmitter();
  const appEvents = new EventEmitter();
  const calls: string[] = [];
  const frame: Frame = { url: 'app://matricule/', parent: null };
  const paths = new WeakMap<object, string>();
  const world = {
    calls,
    frame,
    paths,
    appEvents,
    switches: [] as string[],
    schemes: [] as unknown[],
    userData: '',
    lockIsFree: true,
    exitCode: null as number | null,
    errors: [] as string[],
    windowOptions: null as Record<string, unknown> | null,
    windowEvents: new EventEmitter(),
    contentsEvents: new EventEmitter(),
    loaded: null as string | null,
    menu: null as unknown,
    exposed: {} as Record<string, unknown>,
    serve: null as ((request: Request) => Promise<Response>) | null,
    permissionRequest: null as Listener | null,
    permissionCheck: null as Listener | null,
    beforeRequest: null as Listener | null,
    openHandler: null as Listener | null,
    savePath: null as string | null,
    openedFiles: [] as string[],
    /** A message as a given frame would send it. */
    invokeFrom: async (sender: Frame | null, channel: string, ...args: unknown[]) => {
      const handler = invokable.get(channel);
      if (!handler) throw new Error(`no handler for ${channel}`);
      const event = strict('event', { senderFrame: sender === null ? null : strict('frame', sender), sender: webContents });
      return structuredClone(await handler(event, ...structuredClone(args)));
    },
  };

  const webContents = strict('webContents', {
    on: (name: string, listener: Listener) => void world.contentsEvents.on(name, listener),
    send: (channel: string, ...args: unknown[]) => void pageListeners.emit(channel, {}, ...structuredClone(args)),
    isDestroyed: () => false,
    getURL: () => world.frame.url,
    setWindowOpenHandler: (handler: Listener) => {
      world.openHandler = handler;
    },
  });

  class BrowserWindow {
    readonly webContents = webContents;
    constructor(options: Record<string, unknown>) {
      world.windowOptions = structuredClone(options);
      appEvents.emit('web-contents-created', {}, webContents);
      // biome-ignore lint/correctness/noConstructorReturn: only a proxy throws on a member that the double lacks.
      return strict('window', this);
    }
    on = (name: string, listener: Listener) => void world.windowEvents.on(name, listener);
    once = (name: string, listener: Listener) => void world.windowEvents.once(name, listener);
    show = () => void calls.push('show');
    focus = () => void calls.push('focus');
    maximize = () => void calls.push('maximize');
    isMinimized = () => false;
    isMaximized = () => true;
    isDestroyed = () => false;
    getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
    loadURL = async (url: string) => {
      world.loaded = url;
    };
  }

  const module = {
    app: strict('app', {
      enableSandbox: () => void calls.push('enableSandbox'),
      commandLine: strict('commandLine', { appendSwitch: (name: string, value = '') => void world.switches.push(`${name}=${value}`) }),
      setPath: (name: string, path: string) => {
        calls.push(`setPath ${name}`);
        world.userData = path;
      },
      getPath: () => '/documents',
      getVersion: () => '9.9.9',
      requestSingleInstanceLock: () => {
        calls.push('requestSingleInstanceLock');
        return world.lockIsFree;
      },
      whenReady: async () => void calls.push('whenReady'),
      on: (name: string, listener: Listener) => void appEvents.on(name, listener),
      quit: () => void appEvents.emit('will-quit', { preventDefault: () => undefined }),
      exit: (code: number) => {
        world.exitCode = code;
      },
    }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (schemes: unknown[]) => void world.schemes.push(...structuredClone(schemes)),
      handle: (_: string, serve: (request: Request) => Promise<Response>) => {
        world.serve = serve;
      },
    }),
    session: strict('session', {
      defaultSession: strict('defaultSession', {
        setPermissionRequestHandler: (handler: Listener) => {
          world.permissionRequest = handler;
        },
        setPermissionCheckHandler: (handler: Listener) => {
          world.permissionCheck = handler;
        },
        setDevicePermissionHandler: () => undefined,
        setSpellCheckerEnabled: () => undefined,
        on: () => undefined,
        webRequest: strict('webRequest', {
          onBeforeRequest: (listener: Listener) => {
            world.beforeRequest = listener;
          },
        }),
      }),
    }),
    screen: strict('screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }),
    dialog: strict('dialog', {
      showErrorBox: (_: string, content: string) => void world.errors.push(content),
      showSaveDialog: async () => ({ canceled: world.savePath === null, filePath: world.savePath ?? '' }),
    }),
    shell: strict('shell', {
      openPath: async (path: string) => {
        world.openedFiles.push(path);
        return '';
      },
      showItemInFolder: () => undefined,
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => {
        world.menu = menu;
      },
    }),
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: Listener) => void invokable.set(channel, handler),
      on: (channel: string, listener: Listener) => void mainListeners.on(channel, listener),
    }),
    ipcRenderer: strict('ipcRenderer', {
      invoke: (channel: string, ...args: unknown[]) => world.invokeFrom(world.frame, channel, ...args),
      send: (channel: string, ...args: unknown[]) =>
        void mainListeners.emit(channel, strict('event', { senderFrame: strict('frame', world.frame) }), ...structuredClone(args)),
      on: (channel: string, listener: Listener) => void pageListeners.on(channel, listener),
      off: (channel: string, listener: Listener) => void pageListeners.off(channel, listener),
    }),
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (name: string, api: unknown) => {
        world.exposed[name] = api;
      },
    }),
    webUtils: strict('webUtils', { getPathForFile: (file: object) => paths.get(file) ?? '' }),
    BrowserWindow,
  };
  return { module, world };
}
