/** antd's field for searching, by its own name: `Input` brings every kind of field with it, to each list. */
export { default as SearchInput } from 'antd/es/input/Search';
