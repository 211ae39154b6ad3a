// The build puts a window's stylesheet into its HTML; importing it only names it.
declare module '*.css';
