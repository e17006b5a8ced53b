#if Preview
  import NIOCore
  import NIOHTTP1
  import NIOPosix

  /// A server of HTTP/1.1 that hands each request on, within bounds of size, number and time.
  struct HTTPServer: Sendable {
    struct Limits: Sendable {
      /// Connections at once; the others wait.
      var connections = 2000
      /// All headers of a request, in bytes.
      var headers = 32 << 10
      var headerCount = 100
      var times = RequestDeadline.Limits()
    }

    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    private let channel: NIOAsyncChannel<Connection, Never>
    let port: Int

    /// Listens on the first of some ports that is free.
    /// - Throws: what the system says if none is, or the host is not this machine's.
    static func listen(
      at host: String, ports: ClosedRange<Int>, limits: Limits = Limits(),
      on group: MultiThreadedEventLoopGroup
    ) async throws -> HTTPServer {
      var port = ports.lowerBound
      while true {
        do {
          return try await HTTPServer(host: host, port: port, limits: limits, on: group)
        } catch let error as IOError where error.errnoCode == EADDRINUSE && port < ports.upperBound {
          port += 1
        }
      }
    }

    private init(host: String, port: Int, limits: Limits, on group: MultiThreadedEventLoopGroup) async throws
    {
      var decoding = NIOHTTPDecoderLimitConfiguration()
      decoding.maxHeaderFieldSize = limits.headers
      decoding.maxHeaderListSize = limits.headers
      decoding.maxHeaderFieldCount = limits.headerCount
      channel = try await ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 1024)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(ConnectionLimit(limits.connections))
          }
        }
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .bind(host: host, port: port) { [decoding] channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.configureHTTPServerPipeline(
              withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
            try pipeline.addHandler(RequestDeadline(limits.times))
            return try Connection(wrappingChannelSynchronously: channel)
          }
        }
      self.port = channel.channel.localAddress?.port ?? port
    }

    /// Answers until the task is cancelled.
    /// - Parameter bodyLimit: how many bytes may be sent along with a request of which all but them is known.
    func run(
      bodyLimit: @escaping @Sendable (Request) -> Int,
      _ respond: @escaping @Sendable (Request) async -> Response
    ) async throws {
      try await channel.executeThenClose { connections in
        try await withThrowingDiscardingTaskGroup { tasks in
          for try await connection in connections {
            tasks.addTask {
              do {
                try await Self.serve(connection, bodyLimit, respond)
              } catch {
                // The other side has gone, or sent what is no request: nobody is left to be told.
              }
            }
          }
        }
      }
    }

    private static func serve(
      _ connection: Connection, _ bodyLimit: (Request) -> Int, _ respond: (Request) async -> Response
    ) async throws {
      try await connection.executeThenClose { parts, answers in
        var parts = parts.makeAsyncIterator()
        while case .head(let head) = try await parts.next() {
          var request = Request(head)
          let limit = bodyLimit(request)
          var isWhole = false
          var isTooLong = false
          while !isWhole, !isTooLong, let part = try await parts.next() {
            switch part {
            case .end: isWhole = true
            case .body(let bytes):
              isTooLong = request.body.count + bytes.readableBytes > limit
              if !isTooLong { request.body += bytes.readableBytesView }
            case .head: return
            }
          }
          // Nobody who asks for a file sends one along.
          var response =
            switch (isTooLong, limit) {
            case (true, 0) where request.method != .post:
              Response.text(400, "A request for a file has no body.")
            case (true, 1...): Response.text(413, "This is longer than any change.")
            default: await respond(request)
            }
          response.closesConnection = response.closesConnection || isTooLong || !head.isKeepAlive
          try await write(response, to: answers, isHead: head.method == .HEAD)
          if response.closesConnection { return }
        }
      }
    }

    private static func write(
      _ response: Response, to answers: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>, isHead: Bool
    ) async throws {
      var head = HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: response.status))
      for (name, value) in response.headers { head.headers.add(name: name, value: value) }
      if response.closesConnection { head.headers.add(name: "Connection", value: "close") }
      switch response.body {
      case .bytes(let bytes):
        if response.status != 304 { head.headers.add(name: "Content-Length", value: String(bytes.count)) }
        try await answers.write(.head(head))
        if !isHead, response.status != 304, !bytes.isEmpty {
          try await answers.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
        }
      case .events(let events):
        try await answers.write(.head(head))
        for await event in events { try await answers.write(.body(.byteBuffer(ByteBuffer(bytes: event)))) }
      }
      try await answers.write(.end(nil))
    }
  }

  extension Request {
    fileprivate init(_ head: HTTPRequestHead) {
      let method: Method =
        switch head.method {
        case .GET: .get
        case .HEAD: .head
        case .POST: .post
        default: .other
        }
      self.init(method, head.uri, headers: head.headers.map { ($0.name, $0.value) })
    }
  }
#endif
