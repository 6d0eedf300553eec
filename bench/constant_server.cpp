// SPDX-License-Identifier: EUPL-1.2
// constant_server PORT THREADS FILE : libmicrohttpd answering every request with the bytes of a
// file, kept in memory. What the library itself can do, to hold the website against.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <microhttpd.h>

namespace {

std::string body;

MHD_Result answer(void* /*self*/, MHD_Connection* connection, char const* /*url*/,
                  char const* /*method*/, char const* /*version*/, char const* /*data*/,
                  std::size_t* /*size*/, void** request) {
  static int seen;
  if (*request == nullptr) {
    *request = &seen;
    return MHD_YES;
  }
  auto* const response =
      MHD_create_response_from_buffer(body.size(), body.data(), MHD_RESPMEM_PERSISTENT);
  auto const done = MHD_queue_response(connection, MHD_HTTP_OK, response);
  MHD_destroy_response(response);
  return done;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  std::ifstream in{argv[3], std::ios::binary};
  body.assign(std::istreambuf_iterator<char>{in}, {});
  auto* const daemon = MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD, static_cast<std::uint16_t>(std::atoi(argv[1])), nullptr,
      nullptr, answer, nullptr, MHD_OPTION_THREAD_POOL_SIZE, std::atoi(argv[2]),
      MHD_OPTION_CONNECTION_LIMIT, 4096U, MHD_OPTION_END);
  if (daemon == nullptr) return 1;
  std::cin.get();
  MHD_stop_daemon(daemon);
  return 0;
}
