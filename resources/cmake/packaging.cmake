# SPDX-License-Identifier: GPL-3.0-or-later
# `cpack` in the build folder makes the Debian package. The same source and SOURCE_DATE_EPOCH make the same bytes.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME racescope)
set(CPACK_PACKAGE_VENDOR "The Racescope developers")
set(CPACK_PACKAGE_CONTACT "The Racescope developers <developers@racescope.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "oscilloscope for optimistic concurrency control")
set(CPACK_PACKAGE_DESCRIPTION
"Racescope hosts documents that carry the _version, _seq_no and _primary_term
of Elasticsearch, lets workers race on them, and shows what happened: every
read, write, version conflict (409), retry and lost update, live on a timeline,
at any zoom, or step by step by hand.
.
It also finds the bad schedule of a small race by itself, compares backoff
policies, and serves the document API over HTTP to unchanged applications.
All of it works on the command line too, without a display.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Qt loads these by name, so no library scan finds them: SVG icons (with their letters), Wayland, and the texts of Qt
# itself in other languages ("Cancel").
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6svg6)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
