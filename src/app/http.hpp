// SPDX-License-Identifier: EUPL-1.2
// A question and an answer of HTTP as values: whoever answers needs no socket.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verband::app {

/// What was asked. `target` is as it was sent: path and query, still encoded.
struct HttpRequest {
  std::string method{"GET"};
  std::string target{"/"};
  std::string accept_encoding{};
  std::string if_none_match{};
  std::string host{};
};

/// What is answered; the body is shared with the cache.
struct HttpResponse {
  int status{200};
  std::vector<std::pair<std::string, std::string>> headers{};
  std::shared_ptr<std::string const> body{};

  /// The value of a header, or the empty string.
  std::string_view header(std::string_view name) const {
    for (auto const& [each, value] : headers) {
      if (each == name) return value;
    }
    return {};
  }
};

}  // namespace verband::app
