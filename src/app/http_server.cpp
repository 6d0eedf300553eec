// SPDX-License-Identifier: EUPL-1.2
// libmicrohttpd is loaded when a server starts, not when the program does: with the TLS library
// behind it loading takes 4 ms, which every other command would pay (docs/decisions/0005).
#include "app/http_server.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <unordered_set>

#include <dlfcn.h>
#include <microhttpd.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include "model/ensure.hpp"

namespace verband::app {
namespace {

using Clock = std::chrono::steady_clock;

/// The functions of the library that are used.
class Library {
 public:
  Library() : handle_{dlopen("libmicrohttpd.so.12", RTLD_NOW | RTLD_LOCAL)} {
    if (handle_ == nullptr) {
      throw Error{
          "De bibliotheek libmicrohttpd (versie 12) is niet gevonden. Installeer het pakket "
          "libmicrohttpd12."};
    }
    find(start, "MHD_start_daemon");
    find(stop, "MHD_stop_daemon");
    find(quiesce, "MHD_quiesce_daemon");
    find(header, "MHD_lookup_connection_value");
    find(info, "MHD_get_connection_info");
    find(response, "MHD_create_response_from_buffer_with_free_callback_cls");
    find(add_header, "MHD_add_response_header");
    find(queue, "MHD_queue_response");
    find(destroy, "MHD_destroy_response");
  }
  ~Library() = default;  // it stays loaded: its threads may still be on their way out
  Library(Library const&) = delete;
  Library& operator=(Library const&) = delete;

  decltype(&MHD_start_daemon) start{};
  decltype(&MHD_stop_daemon) stop{};
  decltype(&MHD_quiesce_daemon) quiesce{};
  decltype(&MHD_lookup_connection_value) header{};
  decltype(&MHD_get_connection_info) info{};
  decltype(&MHD_create_response_from_buffer_with_free_callback_cls) response{};
  decltype(&MHD_add_response_header) add_header{};
  decltype(&MHD_queue_response) queue{};
  decltype(&MHD_destroy_response) destroy{};

 private:
  template <typename Function>
  void find(Function& function, char const* name) {
    void* const address = dlsym(handle_, name);
    if (address == nullptr) throw Error{std::string{"libmicrohttpd kent "} + name + " niet."};
    function = reinterpret_cast<Function>(address);
  }
  void* handle_;
};

/// A socket that listens, or an Error that says why not.
int listening(HttpOptions const& options) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  addrinfo* found = nullptr;
  auto const port = std::to_string(options.port);
  if (getaddrinfo(options.address.c_str(), port.c_str(), &hints, &found) != 0) {
    throw Error{"Het adres „" + options.address +
                "” bestaat niet. Kies met --listen een adres van deze computer, bijvoorbeeld "
                "127.0.0.1 of 0.0.0.0."};
  }
  std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> const owner{found, freeaddrinfo};
  int const fd = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  int const yes = 1;
  constexpr int backlog = 1024;
  if (fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
      bind(fd, found->ai_addr, found->ai_addrlen) == 0 && listen(fd, backlog) == 0) {
    return fd;
  }
  int const why = errno;
  if (fd >= 0) close(fd);
  auto const where = "poort " + port + " op " + options.address;
  if (why == EADDRINUSE) {
    throw Error{"Op " + where +
                " luistert al een ander programma. Kies met --port een andere poort."};
  }
  if (why == EACCES) {
    throw Error{"U mag niet luisteren op " + where + ". Kies met --port een poort vanaf 1024."};
  }
  throw Error{"Luisteren op " + where + " lukt niet: " + std::strerror(why) + "."};
}

std::uint16_t port_of(int fd) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  std::array<char, NI_MAXSERV> text{};
  if (getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0 ||
      getnameinfo(reinterpret_cast<sockaddr*>(&address), size, nullptr, 0, text.data(), text.size(),
                  NI_NUMERICSERV) != 0) {
    return 0;
  }
  return static_cast<std::uint16_t>(std::stoi(text.data()));
}

/// A request that is coming in.
struct Incoming {
  std::string target{};
  bool head_seen{};
};

/// A connection and the moment by which it must have got on.
struct Connection {
  int fd{};
  Clock::time_point deadline{};
};

}  // namespace

struct HttpServer::Inside {
  Library library{};
  HttpOptions options;
  Answer answer;
  MHD_Daemon* daemon{};
  int fd{-1};
  std::uint16_t port{};
  std::mutex mutex{};  // guards the connections
  std::unordered_set<Connection*> connections{};

  Inside(HttpOptions const& given, Answer answering)
      : options{given}, answer{std::move(answering)} {}

  void give_time(MHD_Connection* connection, std::chrono::seconds time) {
    auto const* const found = library.info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    if (found == nullptr || found->socket_context == nullptr) return;
    std::scoped_lock const lock{mutex};
    static_cast<Connection*>(found->socket_context)->deadline = Clock::now() + time;
  }

  static void* on_target(void* /*self*/, char const* target, MHD_Connection* /*connection*/) {
    return new Incoming{.target = target};
  }

  static void on_connection(void* self, MHD_Connection* connection, void** context,
                            MHD_ConnectionNotificationCode what) {
    auto& server = *static_cast<Inside*>(self);
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
      auto const* const found = server.library.info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
      auto made = std::make_unique<Connection>();
      made->fd = found == nullptr ? -1 : found->connect_fd;
      made->deadline = Clock::now() + server.options.request;
      std::scoped_lock const lock{server.mutex};
      *context = made.get();
      server.connections.insert(made.release());
    } else {
      std::unique_ptr<Connection> const gone{static_cast<Connection*>(*context)};
      *context = nullptr;
      std::scoped_lock const lock{server.mutex};
      server.connections.erase(gone.get());
    }
  }

  static void on_completed(void* self, MHD_Connection* connection, void** request,
                           MHD_RequestTerminationCode /*how*/) {
    delete static_cast<Incoming*>(*request);
    *request = nullptr;
    auto& server = *static_cast<Inside*>(self);
    server.give_time(connection, server.options.request);
  }

  static MHD_Result on_request(void* self, MHD_Connection* connection, char const* url,
                               char const* method, char const* /*version*/, char const* /*body*/,
                               std::size_t* body_size, void** request) {
    auto& server = *static_cast<Inside*>(self);
    auto* const incoming = static_cast<Incoming*>(*request);
    // An answer before the request has ended would end the connection. Where a body may come, that
    // is as it should be.
    std::string_view const how = method;
    bool const reads = how == "GET" || how == "HEAD" || how == "OPTIONS";
    if (incoming != nullptr && reads && (!incoming->head_seen || *body_size > 0)) {
      incoming->head_seen = true;
      *body_size = 0;  // nothing is taken in
      return MHD_YES;
    }
    server.give_time(connection, server.options.answer);
    auto const header = [&](char const* name) {
      char const* const value = server.library.header(connection, MHD_HEADER_KIND, name);
      return std::string{value == nullptr ? "" : value};
    };
    HttpRequest const asked{.method = method,
                            .target = incoming == nullptr ? url : incoming->target,
                            .accept_encoding = header("Accept-Encoding"),
                            .if_none_match = header("If-None-Match"),
                            .host = header("Host")};
    return server.reply(connection, server.answer(asked));
  }

  static void release(void* body) { delete static_cast<std::shared_ptr<std::string const>*>(body); }

  MHD_Result reply(MHD_Connection* connection, HttpResponse const& response) const {
    auto* const body = new std::shared_ptr<std::string const>{
        response.body ? response.body : std::make_shared<std::string const>()};
    // The library does not write to it.
    auto* const bytes = const_cast<char*>((*body)->data());
    auto* const made = library.response((*body)->size(), bytes, release, body);
    if (made == nullptr) {
      release(body);
      return MHD_NO;
    }
    for (auto const& [name, value] : response.headers) {
      library.add_header(made, name.c_str(), value.c_str());
    }
    auto const done = library.queue(connection, static_cast<unsigned>(response.status), made);
    library.destroy(made);
    return done;
  }
};

HttpServer::HttpServer(HttpOptions const& options, Answer answer)
    : inside_{std::make_unique<Inside>(options, std::move(answer))} {
  auto& in = *inside_;
  in.fd = listening(options);
  in.port = port_of(in.fd);
  constexpr std::size_t head_limit = std::size_t{32} * 1024;
  unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC;
  std::vector<MHD_OptionItem> more;
  if (!options.tls_certificate.empty()) {
    flags |= MHD_USE_TLS;
    more.push_back(
        {MHD_OPTION_HTTPS_MEM_CERT, 0, const_cast<char*>(options.tls_certificate.c_str())});
    more.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, const_cast<char*>(options.tls_key.c_str())});
  }
  more.push_back({MHD_OPTION_END, 0, nullptr});
  in.daemon = in.library.start(
      flags, in.port, nullptr, nullptr, &Inside::on_request, &in, MHD_OPTION_LISTEN_SOCKET, in.fd,
      MHD_OPTION_THREAD_POOL_SIZE, options.threads, MHD_OPTION_CONNECTION_LIMIT,
      options.connections, MHD_OPTION_CONNECTION_TIMEOUT,
      static_cast<unsigned>(options.idle.count()), MHD_OPTION_CONNECTION_MEMORY_LIMIT, head_limit,
      MHD_OPTION_URI_LOG_CALLBACK, &Inside::on_target, &in, MHD_OPTION_NOTIFY_CONNECTION,
      &Inside::on_connection, &in, MHD_OPTION_NOTIFY_COMPLETED, &Inside::on_completed, &in,
      MHD_OPTION_ARRAY, more.data(), MHD_OPTION_END);
  if (in.daemon == nullptr) {
    close(in.fd);
    throw Error{options.tls_certificate.empty()
                    ? "De webserver kan niet starten."
                    : "De webserver kan niet starten. Horen het certificaat (--tls-cert) en de "
                      "sleutel (--tls-key) bij elkaar, en zijn het PEM-bestanden?"};
  }
}

HttpServer::~HttpServer() {
  auto& in = *inside_;
  in.library.quiesce(in.daemon);
  in.library.stop(in.daemon);
  close(in.fd);
}

std::uint16_t HttpServer::port() const { return inside_->port; }

void HttpServer::sweep() {
  auto const now = Clock::now();
  std::scoped_lock const lock{inside_->mutex};
  for (auto const* const each : inside_->connections) {
    if (each->deadline < now && each->fd >= 0) shutdown(each->fd, SHUT_RDWR);
  }
}

}  // namespace verband::app
