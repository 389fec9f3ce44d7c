package dev.dispatch.core.http;

/** How far into the network a call may reach. */
enum Reach {
  /** Everywhere but to the addresses that are never called: the user named the address. */
  ANYWHERE,
  /** To public addresses alone: a server named the address, and the user a public one. */
  PUBLIC
}
