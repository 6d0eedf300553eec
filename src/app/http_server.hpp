// SPDX-License-Identifier: EUPL-1.2
// The only file pair that knows the HTTP library.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/http.hpp"

namespace verband::app {

/// Where and how to listen.
struct HttpOptions {
  std::string address{"127.0.0.1"};  // an address or the name of this machine
  std::uint16_t port{8080};          // 0 = any free one
  std::string tls_certificate{};     // PEM text; empty = without TLS
  std::string tls_key{};
  unsigned threads{2};
  unsigned connections{4096};        // open at the same time
  std::chrono::seconds idle{15};     // a connection where nothing happens is closed
  std::chrono::seconds request{30};  // within which the head of a request must be there
  std::chrono::seconds answer{120};  // within which an answer must have been taken
};

/// Answers requests by calling `answer` on its own threads, until it is destroyed: then it takes no
/// more of them and finishes those that are going on.
class HttpServer {
 public:
  using Answer = std::function<HttpResponse(HttpRequest const&)>;

  /// Throws Error, in plain Dutch, when the port is taken, the address is none of this machine's,
  /// the certificate is not right, or the library is not there.
  HttpServer(HttpOptions const& options, Answer answer);
  ~HttpServer();
  HttpServer(HttpServer const&) = delete;
  HttpServer& operator=(HttpServer const&) = delete;

  /// The port it listens on.
  std::uint16_t port() const;
  /// Closes connections that take too long; to be called about once a second.
  void sweep();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace verband::app
