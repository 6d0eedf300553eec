// SPDX-License-Identifier: EUPL-1.2
// What HTTP asks of every answer of the site.
#pragma once

#include <string_view>

#include "app/http.hpp"

namespace verband::app {

/// The request with a target that is a path: one that names the host too (RFC 9112 §3.2.2) gives up
/// its host for that in the header.
HttpRequest origin_form(HttpRequest request);
/// The reader takes bytes compressed by gzip. RFC 9110 §12.5.3.
bool accepts_gzip(std::string_view header);
/// Bytes of that media type become smaller when compressed.
bool compresses(std::string_view type);
/// One of the tags in If-None-Match is this one. RFC 9110 §13.1.2.
bool matches(std::string_view header, std::string_view tag);
/// The address is one of the API.
bool is_api(std::string_view path);
/// Adds the headers of every answer: security, and for the API its version and who may read it.
void add_usual_headers(HttpResponse& response, bool api);
/// A short answer in words; in the API as a problem.
HttpResponse refusal(int status, std::string_view title, std::string_view text, bool api);

}  // namespace verband::app
