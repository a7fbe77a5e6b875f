/**
 * Files to blocks with source positions, and blocks to files. Knows no plan and no scheme, follows no link, opens no
 * connection.
 */
package dev.zeren.document;
